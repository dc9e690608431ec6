"""The page of the review: findings, points to judge, and what finishes a review."""
