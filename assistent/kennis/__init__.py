"""What is true: questions, options, rules, parameters, procedures, sources, cases and building blocks."""
