"""Stand-ins for the outside parties: an SMS carrier, WeChat Pay, WeChat's log-in and the ID-photo source, speaking
their real wire formats.

They share no code with the services, so that a mistake on one side is not repeated on the other. Each checks what
comes in as the real party does and signs what goes out with keys of its own. README.md lists the routes, the faults
that can be asked for, and where they differ from the real parties.
"""
