using Ledger.Domain.Names;
using Ledger.Domain.Registry;

namespace Ledger.Engine.Reading;

/// <summary>Finds the subject that a reference of any kind means.</summary>
internal static class SubjectLookup
{
    /// <summary>
    /// A resource name, whose ids may be names or aliases, or <c>region/indicator/period</c>. Days and lines are taken
    /// by their name, and may have no events.
    /// </summary>
    public static Lookup<Subject> Find(Catalogue catalogue, string reference) => reference.Split('/') switch
    {
        ["ledger"] or ["days", _] => Subject.Parse(reference) is { } subject
            ? new Lookup<Subject>.Found(subject)
            : new Lookup<Subject>.Malformed(reference, "days/2022-03-31"),
        ["regions", _] => Found(catalogue.FindRegion(reference), region => region.Subject),
        ["regions", var region, "departments", var department] => Found(
            catalogue.FindRegion(region).Then(at => catalogue.FindDepartment(at, department)), known => known.Subject),
        ["regions", var region, "indicators", var indicator] => Found(
            catalogue.FindRegion(region).Then(at => catalogue.FindIndicator(at, indicator)), known => known.Subject),
        ["regions", _, "plans", _] => Found(catalogue.FindPlan(reference), plan => plan.Subject),
        ["regions", var region, "plans", var plan, "lines", var line] => Found(
            catalogue.FindPlan($"regions/{region}/plans/{plan}"), owner => new Subject.PlanLine(owner.Subject, line)),
        _ => Found(catalogue.FindIndicatorPeriod(reference), at => at.Subject),
    };

    private static Lookup<Subject> Found<T>(Lookup<T> lookup, Func<T, Subject> subject) =>
        lookup.Then<Subject>(value => new Lookup<Subject>.Found(subject(value)));
}
