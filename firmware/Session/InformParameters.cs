using System;
using NanoCwmp.Model;
using NanoCwmp.Session.Rpc;

namespace NanoCwmp.Session
{
    /// <summary>
    /// The ParameterList of an Inform: what several sources put into it, none of it twice (R122). It is gone through twice
    /// for each Inform, to count and to write.
    /// </summary>
    public sealed class InformParameters
    {
        private readonly EventQueue _events;
        private readonly ValueBuffer _value;
        private InformSource[] _sources;
        private long _listed;
        private int _source;

        /// <summary>Initializes a new instance of the <see cref="InformParameters"/> class with the sources that are always there.</summary>
        /// <param name="context">Has the model.</param>
        /// <param name="events">Has the events that are told.</param>
        public InformParameters(RpcContext context, EventQueue events)
        {
            _events = events;
            _value = context.Value;
            _sources = new InformSource[]
            {
                new ForcedParameters(context.Model.Registry),
                new ChosenParameters(context.Model, context.Value),
                new ChangedParameters(context.Model.Changes),
            };
        }

        /// <summary>Adds a source, whose parameters come after those of the others.</summary>
        /// <param name="source">The source.</param>
        public void Add(InformSource source)
        {
            var sources = new InformSource[_sources.Length + 1];
            Array.Copy(_sources, 0, sources, 0, _sources.Length);
            sources[_sources.Length] = source;
            _sources = sources;
        }

        /// <summary>Begins with the first parameter.</summary>
        /// <param name="eventCount">How many events are listed.</param>
        public void Start(int eventCount)
        {
            _listed = 0;
            for (int i = 0; i < eventCount; i++)
            {
                _listed |= 1L << _events.Get(i, _value);
            }

            _source = 0;
            _sources[0].Start(_listed);
        }

        /// <summary>Goes on to the next parameter.</summary>
        /// <param name="address">Receives its address.</param>
        /// <returns>Whether there is one.</returns>
        public bool Next(ParameterAddress address)
        {
            while (true)
            {
                while (_sources[_source].Next(address))
                {
                    if (!IsFromBefore(address))
                    {
                        return true;
                    }
                }

                if (_source == _sources.Length - 1)
                {
                    return false;
                }

                _sources[++_source].Start(_listed);
            }
        }

        /// <summary>Gives back what is of use while an Inform is made only.</summary>
        public void Release()
        {
            for (int i = 0; i < _sources.Length; i++)
            {
                _sources[i].Release();
            }
        }

        private bool IsFromBefore(ParameterAddress address)
        {
            for (int i = 0; i < _source; i++)
            {
                if (_sources[i].Has(address))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
