namespace NanoCwmp.Model
{
    /// <summary>
    /// One object of the data model: says which parameters it has, computes those that are not stored, and has a say when
    /// one is set. The methods do nothing unless overridden.
    /// </summary>
    public abstract class ModelObject
    {
        /// <summary>Registers the object's paths. Called once, before the first session.</summary>
        /// <param name="registry">Takes the registrations.</param>
        public abstract void Register(ParameterRegistry registry);

        /// <summary>Called once when the model is there to be read, before the first session.</summary>
        /// <param name="model">The model with all its values.</param>
        public virtual void Attach(ParameterModel model)
        {
        }

        /// <summary>Computes a parameter that is not stored.</summary>
        /// <param name="id">The number the parameter was registered with.</param>
        /// <param name="address">The instance numbers.</param>
        /// <param name="value">Receives the value.</param>
        public virtual void Get(int id, ParameterAddress address, ValueBuffer value)
        {
            value.Clear();
        }

        /// <summary>Checks what type and range cannot: called with a value that both allow, before anything is changed.</summary>
        /// <param name="id">The number the parameter was registered with.</param>
        /// <param name="address">The instance numbers.</param>
        /// <param name="value">The new value.</param>
        /// <returns><see cref="FaultCode.None"/>, or the fault for this parameter.</returns>
        public virtual int Validate(int id, ParameterAddress address, ValueBuffer value)
        {
            return FaultCode.None;
        }

        /// <summary>
        /// Lets the object put records of its own (events, say) into the batch that a new value was just staged in, so that
        /// both become durable together, or neither. Called once for each parameter that is set.
        /// </summary>
        /// <param name="id">The number the parameter was registered with.</param>
        /// <param name="address">The instance numbers.</param>
        /// <param name="value">The new value.</param>
        /// <param name="transaction">The transaction that it belongs to.</param>
        public virtual void Committing(int id, ParameterAddress address, ValueBuffer value, SetTransaction transaction)
        {
        }

        /// <summary>Called after a commit that set one or more of the object's parameters, all of them stored now.</summary>
        public virtual void Committed()
        {
        }

        /// <summary>Finds the next row of a table.</summary>
        /// <param name="id">The number the table was registered with.</param>
        /// <param name="address">The instance numbers of the tables around it.</param>
        /// <param name="after">The instance number to go on from, 0 for the first row.</param>
        /// <returns>
        /// The lowest instance number above <paramref name="after"/> that exists, at most <see cref="Core.Limits.Instance"/>,
        /// or 0.
        /// </returns>
        public virtual int NextRow(int id, ParameterAddress address, int after)
        {
            return 0;
        }

        /// <summary>Tells whether the ACS may delete a row of a table that it may delete rows of (R247).</summary>
        /// <param name="id">The number the table was registered with.</param>
        /// <param name="address">The row.</param>
        /// <returns>Whether it may; a row that the device needs for itself it may not.</returns>
        public virtual bool MayDelete(int id, ParameterAddress address)
        {
            return true;
        }
    }
}
