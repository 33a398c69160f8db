using NanoCwmp.Model;

namespace NanoCwmp.Session
{
    /// <summary>One reason for parameters to stand in an Inform.</summary>
    public abstract class InformSource
    {
        /// <summary>Begins with the first parameter.</summary>
        /// <param name="events">The events that the Inform delivers: a bit for each code of <see cref="EventCode"/>.</param>
        public abstract void Start(long events);

        /// <summary>Goes on to the next parameter.</summary>
        /// <param name="address">Receives its address.</param>
        /// <returns>Whether there is one.</returns>
        public abstract bool Next(ParameterAddress address);

        /// <summary>Tells whether a parameter is among those of this source. Does not disturb <see cref="Next"/>.</summary>
        /// <param name="address">The address of a parameter.</param>
        /// <returns>Whether it is.</returns>
        public abstract bool Has(ParameterAddress address);

        /// <summary>Gives back what is of use until the next <see cref="Start"/> only.</summary>
        public virtual void Release()
        {
        }
    }
}
