"""What follows from the answers: spectrum, legal form, procedures, subsidies, risks, findings and tipping points."""
