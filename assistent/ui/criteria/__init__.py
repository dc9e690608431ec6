"""The parts of the page of the criteria: overview, suggestions, method, trial, assessors, and subsidies."""
