// The wire has a Command too; in this project the word means one of the command line.
global using Command = System.CommandLine.Command;
