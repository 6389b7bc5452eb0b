using Ledger.Domain.Plans;

namespace Ledger.Domain.Deciding;

/// <summary>A department, by code, name or alias, and its part in a line.</summary>
public sealed record ResponsibilityStatement(string Department, ResponsibilityRole Role);
