"""Reading the words of minutes: what rules about decisions share."""
