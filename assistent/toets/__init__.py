"""Whether it is right: review points, remarks, merged review packages, sign-off and the review report."""
