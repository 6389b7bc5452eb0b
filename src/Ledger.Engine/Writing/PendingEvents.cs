using Ledger.Domain.Names;
using Ledger.Domain.Records;
using Ledger.Engine.Projecting;

namespace Ledger.Engine.Writing;

/// <summary>The events that the state documents may not have yet, by subject and by request.</summary>
internal sealed class PendingEvents
{
    private readonly Queue<RecordedEvent> inOrder = new();
    private readonly Dictionary<Subject, Queue<RecordedEvent>> bySubject = [];
    private readonly Dictionary<string, RequestRecord> byRequest = new(StringComparer.Ordinal);

    public int Count => inOrder.Count;

    public IReadOnlyDictionary<string, RequestRecord> Requests => byRequest;

    public void Add(RecordedEvent recorded)
    {
        inOrder.Enqueue(recorded);
        if (!bySubject.TryGetValue(recorded.Envelope.Subject, out var events))
            bySubject[recorded.Envelope.Subject] = events = new Queue<RecordedEvent>();
        events.Enqueue(recorded);
        if (RequestRecord.KeyOf(recorded.Envelope.Principal, recorded.Envelope.RequestId) is { } key)
            byRequest[key] = RequestRecord.With(byRequest.GetValueOrDefault(key), recorded);
    }

    /// <summary>Forgets what the documents have: the events below a position.</summary>
    public void ForgetBelow(long position)
    {
        while (inOrder.TryPeek(out var recorded) && recorded.Position < position)
        {
            inOrder.Dequeue();
            var events = bySubject[recorded.Envelope.Subject];
            events.Dequeue();
            if (events.Count == 0)
                bySubject.Remove(recorded.Envelope.Subject);
            if (RequestRecord.KeyOf(recorded.Envelope.Principal, recorded.Envelope.RequestId) is { } key
                && byRequest.TryGetValue(key, out var request) && request.Last == recorded.Position)
                byRequest.Remove(key);
        }
    }

    /// <summary>A subject's events above a position.</summary>
    public IEnumerable<RecordedEvent> Of(Subject subject, long above) =>
        bySubject.TryGetValue(subject, out var events) ? events.Where(recorded => recorded.Position > above) : [];

    /// <summary>The events of the lines of a plan.</summary>
    public IEnumerable<RecordedEvent> OfLines(Subject.Plan plan) =>
        bySubject.Where(entry => entry.Key is Subject.PlanLine line && line.Owner == plan)
            .SelectMany(entry => entry.Value);
}
