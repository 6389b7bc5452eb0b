namespace Ledger.Analyzers.Tests;

public sealed class ClosedHierarchyTests
{
    private const string Swallows =
        "LEDGER002 A default arm over 'Shape' swallows a case added later; name what it stands for: ";

    private const string Shapes = """
        public abstract record Shape
        {
            private Shape() { }
            public sealed record Circle(double Radius, string Name) : Shape;
            public sealed record Square(double Side, string? Note) : Shape;
            public abstract record Polygon : Shape
            {
                private Polygon() { }
                public sealed record Triangle : Polygon;
                public sealed record Hexagon : Polygon;
            }
        }

        """;

    [Theory]
    [InlineData("Shape.Circle => 1, Shape.Square => 2, Shape.Polygon.Triangle => 3, Shape.Polygon.Hexagon => 4")]
    [InlineData("Shape.Circle c => 1, Shape.Square => 2, Shape.Polygon => 3")]
    [InlineData("Shape.Circle or Shape.Square => 1, Shape.Polygon p => 2")]
    [InlineData("Shape.Circle { Radius: var r } => r, Shape.Square { } => 2, Shape.Polygon => 3")]
    [InlineData("Shape.Circle(var r, _) => r, Shape.Square(_, var n) { Side: var s } => s, Shape.Polygon => 3")]
    [InlineData("Shape.Circle(double r, string n) => r, Shape.Square => 2, Shape.Polygon => 3")]
    [InlineData("Shape.Circle { Radius: > 1 } => 0, Shape.Circle => 1, Shape.Square => 2, Shape.Polygon => 3")]
    [InlineData("Shape.Circle c when c.Radius > 1 => 0, Shape.Circle => 1, Shape.Square => 2, Shape.Polygon => 3")]
    [InlineData("(Shape.Circle or Shape.Square) and var both => 1, Shape.Polygon => 3")]
    public async Task A_switch_expression_that_names_every_case_needs_no_default_arm(string arms) =>
        Assert.Empty(await Snippet.FindingsAsync(Expression(arms)));

    [Theory]
    [InlineData("Shape.Circle => 1, Shape.Polygon => 3", "Square")]
    [InlineData("Shape.Circle => 1", "Square, Polygon.Triangle, Polygon.Hexagon")]
    [InlineData("Shape.Circle => 1, Shape.Square => 2, Shape.Polygon.Hexagon => 3", "Polygon.Triangle")]
    [InlineData("Shape.Circle c when c.Radius > 1 => 1, Shape.Square => 2, Shape.Polygon => 3", "Circle")]
    [InlineData("Shape.Circle { Radius: 1 } => 1, Shape.Square => 2, Shape.Polygon => 3", "Circle")]
    [InlineData("Shape.Circle(> 1, _) => 1, Shape.Square => 2, Shape.Polygon => 3", "Circle")]
    [InlineData("Shape.Square { Note: string n } => 1, Shape.Circle => 2, Shape.Polygon => 3", "Square")]
    [InlineData("Shape.Square(_, { } note) => 1, Shape.Circle => 2, Shape.Polygon => 3", "Square")]
    [InlineData("Shape.Circle and { Radius: 2 } => 1, Shape.Square => 2, Shape.Polygon => 3", "Circle")]
    [InlineData("Shape.Circle and not { Radius: 2 } => 1, Shape.Square => 2, Shape.Polygon => 3", "Circle")]
    [InlineData("_ when Shapes.Yes => 0, Shape.Circle => 1, Shape.Polygon => 2", "Square")]
    public async Task A_switch_expression_that_misses_a_case_names_it(string arms, string missing) =>
        Assert.Contains(
            $"LEDGER001 The switch over 'Shape' misses: {missing}", await Snippet.FindingsAsync(Expression(arms)));

    [Theory]
    [InlineData("Shape.Circle => 1, Shape.Polygon => 3, _ => 4", "Square")]
    [InlineData("Shape.Circle => 1, Shape.Polygon => 3, var other => 4", "Square")]
    [InlineData("Shape.Circle => 1, Shape.Polygon => 3, Shape other => 4", "Square")]
    [InlineData("Shape.Circle => 1, Shape.Polygon => 3, { } other => 4", "Square")]
    [InlineData("Shape.Circle => 1, Shape.Polygon => 3, not null => 4", "Square, null")]
    [InlineData("Shape.Circle => 1, Shape.Polygon => 3, object => 4", "Square, null")]
    [InlineData("Shape.Circle => 1, not Shape.Circle => 2", "Square, Polygon.Triangle, Polygon.Hexagon")]
    [InlineData("Shape.Circle => 1, Shape.Square or _ => 2", "Square, Polygon.Triangle, Polygon.Hexagon")]
    [InlineData("Shape.Circle => 1, _ => throw null!", "Square, Polygon.Triangle, Polygon.Hexagon")]
    [InlineData("Shape.Circle or Shape.Square or Shape.Polygon => 1, null => 2, _ => 3", "nothing")]
    public async Task A_default_arm_over_a_closed_hierarchy_is_an_error(string arms, string stands) =>
        Assert.Contains(Swallows + stands, await Snippet.FindingsAsync(Expression(arms)));

    [Fact]
    public async Task Null_is_a_case_where_the_value_may_be_null()
    {
        const string All = "Shape.Circle or Shape.Square => 1, Shape.Polygon => 2";
        Assert.Empty(await Snippet.FindingsAsync(Expression(All + ", null => 0", "Shape?")));
        Assert.Empty(await Snippet.FindingsAsync(Expression(All + ", null => 0")));
        Assert.Contains(
            "LEDGER001 The switch over 'Shape' misses: null", await Snippet.FindingsAsync(Expression(All, "Shape?")));
    }

    [Fact]
    public async Task A_part_of_a_hierarchy_that_is_closed_itself_is_checked_by_itself()
    {
        Assert.Empty(await Snippet.FindingsAsync(
            Expression("Shape.Polygon.Triangle => 1, Shape.Polygon.Hexagon => 2", "Shape.Polygon")));
        Assert.Contains(
            "LEDGER001 The switch over 'Polygon' misses: Hexagon",
            await Snippet.FindingsAsync(Expression("Shape.Polygon.Triangle => 1", "Shape.Polygon")));
    }

    [Fact]
    public async Task A_switch_statement_that_names_every_case_is_clean() =>
        Assert.Empty(await Snippet.FindingsAsync(Statement(
            "case null: return 0; case Shape.Circle: case Shape.Square s: return 1; case Shape.Polygon { }: break;")));

    [Fact]
    public async Task A_switch_statement_that_misses_a_case_names_it() =>
        Assert.Contains(
            "LEDGER001 The switch over 'Shape' misses: Square",
            await Snippet.FindingsAsync(Statement(
                "case Shape.Circle: break; case Shape.Square s when s.Side > 1: break; case Shape.Polygon: break;")));

    [Theory]
    [InlineData("default: return 1;")]
    [InlineData("case var other: return 1;")]
    [InlineData("case { }: return 1;")]
    public async Task A_default_label_over_a_closed_hierarchy_is_an_error(string label)
    {
        var findings = await Snippet.FindingsAsync(Statement("case Shape.Circle or Shape.Polygon: return 0; " + label));
        Assert.Contains(Swallows + "Square", findings);
    }

    [Theory]
    [InlineData("abstract record Open { public sealed record One : Open; public sealed record Two : Open; }")]
    [InlineData("abstract class Open { public sealed class One : Open; public sealed class Two : Open; }")]
    [InlineData("abstract class Open { private protected Open() { } public sealed class One : Open; }")]
    [InlineData("class Open { private Open() { } public sealed class One : Open; }")]
    [InlineData("interface Open { public sealed class One : Open; }")]
    public async Task An_open_type_may_have_a_default_arm(string declaration) =>
        Assert.Empty(await Snippet.FindingsAsync(
            $"{declaration} static class S {{ static int F(Open o) => o switch {{ Open.One => 1, _ => 2 }}; }}"));

    [Fact]
    public async Task A_closed_class_is_checked_like_a_closed_record() =>
        Assert.Contains("LEDGER001 The switch over 'Closed' misses: Two", await Snippet.FindingsAsync("""
            abstract class Closed
            {
                private Closed() { }
                public sealed class One : Closed;
                public sealed class Two : Closed;
            }
            static class S { static int F(Closed c) => c switch { Closed.One => 1 }; }
            """));

    [Fact]
    public async Task A_case_less_something_that_derives_from_it_is_not_the_whole_case() =>
        Assert.Contains("LEDGER001 The switch over 'Closed' misses: Plain", await Snippet.FindingsAsync("""
            abstract record Closed
            {
                private Closed() { }
                public record Plain : Closed;
                public sealed record Special : Plain;
            }
            static class S { static int F(Closed c) => c switch { Closed.Plain and not Closed.Special => 1 }; }
            """));

    [Fact]
    public async Task A_generic_hierarchy_is_checked_for_its_arguments()
    {
        const string Outcome = """
            abstract record Outcome<T>
            {
                private Outcome() { }
                public sealed record Done(T Value) : Outcome<T>;
                public sealed record Refused : Outcome<T>;
            }

            """;
        Assert.Empty(await Snippet.FindingsAsync(Outcome + """
            static class S
            {
                static int F(Outcome<int> o) => o switch { Outcome<int>.Done(var v) => v, Outcome<int>.Refused => 0 };
                static int G<T>(T o) where T : Outcome<int> =>
                    o switch { Outcome<int>.Done(var v) => v, Outcome<int>.Refused => 0 };
            }
            """));
        Assert.Contains("LEDGER001 The switch over 'Outcome' misses: Refused", await Snippet.FindingsAsync(Outcome + """
            static class S { static int F(Outcome<string> o) => o switch { Outcome<string>.Done => 1 }; }
            """));
    }

    [Fact]
    public async Task A_hierarchy_of_another_assembly_is_closed_too()
    {
        var shapes = Snippet.Assembly("Shapes", Shapes);
        const string Start = "static class S { static int F(Shape s) => s switch { Shape.Circle or Shape.Square => 1";
        Assert.Empty(await Snippet.FindingsAsync(Start + ", Shape.Polygon => 2 }; }", shapes));
        Assert.Contains(
            "LEDGER001 The switch over 'Shape' misses: Polygon.Triangle, Polygon.Hexagon",
            await Snippet.FindingsAsync(Start + " }; }", shapes));
    }

    [Fact]
    public async Task A_type_of_another_assembly_that_is_derived_from_outside_it_is_open()
    {
        var open = Snippet.Assembly("Open", """
            public abstract class Open { internal Open() { } public sealed class One : Open; }
            public sealed class Elsewhere : Open;
            """);
        Assert.Empty(await Snippet.FindingsAsync(
            "static class S { static int F(Open o) => o switch { Open.One => 1, _ => 2 }; }", open));
    }

    private static string Expression(string arms, string type = "Shape") => Shapes + $$"""
        static class Shapes
        {
            public static bool Yes => true;
            public static double Value({{type}} shape) => shape switch { {{arms}} };
        }
        """;

    private static string Statement(string labels) => Shapes + $$"""
        static class Shapes
        {
            public static int Value(Shape shape)
            {
                switch (shape)
                {
                    {{labels}}
                }
                return -1;
            }
        }
        """;
}
