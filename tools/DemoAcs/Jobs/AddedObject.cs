namespace NanoCwmp.DemoAcs.Jobs;

/// <summary>Response of AddObject.</summary>
/// <param name="InstanceNumber">Number of the new row, from 1.</param>
/// <param name="Status">0 = created, 1 = will be created after the session.</param>
public sealed record AddedObject(int InstanceNumber, int Status);
