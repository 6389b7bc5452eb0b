using Ledger.Domain.Names;
using Ledger.Domain.Records;
using Ledger.Domain.Targets;

namespace Ledger.Domain.History;

/// <summary>
/// What one event made of a plan's target: set, revised, corrected, or withdrawn (null). <paramref name="Root"/> is the
/// position of the record that a correction mends, in the end; its own for the others.
/// </summary>
public sealed record TargetVersion(
    long Position, Envelope Envelope, Subject.Plan Plan, string Line, Target? Target, long Root, long? Corrects);
