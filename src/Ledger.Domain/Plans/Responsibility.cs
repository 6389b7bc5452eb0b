using Ledger.Domain.Names;

namespace Ledger.Domain.Plans;

/// <summary>A department's part in a line.</summary>
public sealed record Responsibility(Subject.Department Department, ResponsibilityRole Role);
