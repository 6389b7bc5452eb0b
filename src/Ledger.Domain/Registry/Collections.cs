namespace Ledger.Domain.Registry;

/// <summary>Names of the collections that resources lie in.</summary>
internal static class Collections
{
    public const string Regions = "regions";

    public static string Departments(string region) => $"regions/{region}/departments";

    public static string Indicators(string region) => $"regions/{region}/indicators";

    public static string Plans(string region) => $"regions/{region}/plans";
}
