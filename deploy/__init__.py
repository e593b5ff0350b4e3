"""How the parts are put together on a machine; nothing here is imported by a service."""
