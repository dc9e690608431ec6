"""The windows beside the advice: explanation, comparison of procedures, what-if and cases."""
