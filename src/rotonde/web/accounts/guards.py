"""Nobody sees a page without signing in, except those that say so."""

from typing import Any

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse
from django.urls import reverse


class SignInFirst(LoginRequiredMiddleware):
    """Leads to signing in; also when only a part of a page was asked for."""

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> Any:
        if request.headers.get("HX-Request"):
            return HttpResponse(status=204, headers={"HX-Redirect": reverse("account_login")})
        return super().handle_no_permission(request, view_func)
