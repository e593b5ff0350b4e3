"""The builder that the demo, the journey and the browser story share: made-up people who act over HTTP."""
