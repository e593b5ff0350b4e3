"""The whole product on one machine, without root and without a container engine."""
