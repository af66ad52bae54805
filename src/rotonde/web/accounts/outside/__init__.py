"""Signing in by the sign-in service of a government (OpenID Connect), as ACM/IDM of the Flemish government offers it.

Nothing here knows our users: what comes out is who somebody is there, and for which organisation they came.
"""
