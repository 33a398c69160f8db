namespace NanoCwmp.Session
{
    /// <summary>What the agent is at when it polls a feature.</summary>
    public enum AgentPhase : byte
    {
        /// <summary>CWMP is switched off: between sessions, and none will come.</summary>
        Off,

        /// <summary>Between sessions: at the beginning of each turn, and again after a session in it.</summary>
        Ready,

        /// <summary>Between two exchanges of a session, whose batches and buffers are in use.</summary>
        Exchange,

        /// <summary>At the end of a turn, once no session is due: the place of what would hold one up.</summary>
        Idle,
    }
}
