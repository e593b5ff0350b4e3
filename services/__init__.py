"""The seven bounded contexts. Each owns its events, its database and its Kafka topics."""
