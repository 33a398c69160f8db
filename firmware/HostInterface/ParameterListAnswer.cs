using NanoCwmp.HostInterface.Json;
using NanoCwmp.Model;

namespace NanoCwmp.HostInterface
{
    /// <summary>
    /// A list of parameters: those that the names of a request lead to. It holds a place in the model, not a list, so that
    /// it takes the same memory for two parameters and for thousands; what comes and goes meanwhile may be in it or not.
    /// </summary>
    internal abstract class ParameterListAnswer : ListAnswer
    {
        private const string NameText = "{\"name\":\"";

        private readonly ModelWalker _walker;
        private readonly ParameterAddress _address = new ParameterAddress();
        private readonly ParameterAddress _there = new ParameterAddress();
        private int _entry;
        private bool _isWalking;
        private bool _hasItem;

        protected ParameterListAnswer(ParameterModel model, HostRequest request)
        {
            Model = model;
            Request = request;
            _walker = new ModelWalker(model.Registry, model.Resolver, model.Rows);
        }

        protected ParameterModel Model { get; }

        protected HostRequest Request { get; }

        /// <summary>Gets the parameter.</summary>
        protected ParameterAddress Current
        {
            get { return _walker.Current; }
        }

        protected override int NextItem(JsonWriter json)
        {
            if (_isWalking && NextParameter())
            {
                return FoundItem;
            }

            if (_isWalking)
            {
                EndGroup(json, _entry++);
                _isWalking = false;
                return FoundOther;
            }

            if (_entry == Request.Count)
            {
                return FoundNothing;
            }

            _isWalking = TryResolve(_entry, _address) && BeginGroup(json, _entry);
            if (_isWalking)
            {
                _walker.Start(_address, false);
            }
            else
            {
                _entry++;
            }

            return FoundOther;
        }

        /// <summary>Begins with what a name leads to.</summary>
        /// <returns>Whether its parameters are items.</returns>
        protected virtual bool BeginGroup(JsonWriter json, int entry)
        {
            return true;
        }

        /// <summary>Ends what <see cref="BeginGroup"/> has begun.</summary>
        protected virtual void EndGroup(JsonWriter json, int entry)
        {
        }

        /// <summary>Counts the parameters that a name leads to, up to two.</summary>
        protected int CountUpToTwo()
        {
            _walker.Start(_address, false);
            return !_walker.NextParameter() ? 0 : !_walker.NextParameter() ? 1 : 2;
        }

        /// <summary>Writes the comma before all but the first, and the name of the item.</summary>
        protected void WriteName(JsonWriter json)
        {
            WriteComma(json);
            json.Raw(NameText);
            json.Raw(Name, 0, Model.Resolver.Write(Current, Name, false));
            json.Raw('"');
        }

        /// <summary>Writes a comma, but not before the first.</summary>
        protected void WriteComma(JsonWriter json)
        {
            if (_hasItem)
            {
                json.Raw(',');
            }

            _hasItem = true;
        }

        /// <summary>Has the next item be the first of a list of its own.</summary>
        protected void BeginList()
        {
            _hasItem = false;
        }

        /// <summary>Goes on in the list around it.</summary>
        protected void EndList()
        {
            _hasItem = true;
        }

        /// <summary>Reads the value of the item; hidden ones are empty.</summary>
        protected void ReadValue()
        {
            if (Model.Registry.Has(Current.Node, ParameterFlags.Hidden))
            {
                Value.Clear();
            }
            else
            {
                Model.Get(Current, Value);
            }
        }

        private bool TryResolve(int entry, ParameterAddress address)
        {
            return Model.Resolver.TryResolve(
                Request.Buffer, Request.NameOf(entry), Request.NameLengthOf(entry), address);
        }

        /// <summary>Goes on to a parameter that is still there: rows may go between two pieces.</summary>
        private bool NextParameter()
        {
            while (_walker.NextParameter())
            {
                if (Current.Depth == 0
                    || Model.Resolver.TryResolve(Name, 0, Model.Resolver.Write(Current, Name, false), _there))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
