using Ledger.Domain.Names;

namespace Ledger.Domain.Registry;

/// <summary>An indicator-period with the region and the indicator that the catalogue knows by its reference.</summary>
public sealed record IndicatorPeriodReference(Subject.IndicatorPeriod Subject, Region Region, Indicator Indicator);
