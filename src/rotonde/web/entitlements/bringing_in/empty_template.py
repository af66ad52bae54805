"""The empty workbook for who has no export: every column explained, for the rights that are looked at."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from rotonde.screening.incoming.template import template
from rotonde.web.accounts.policy import needs
from rotonde.web.entitlements import engine_port

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@needs("people.see_files")
@require_safe
def empty_template(request: HttpRequest, lang: str) -> HttpResponse:
    """Give the template in the language of the page; nothing of anybody stands in it."""
    catalogue = engine_port.catalogue()
    headers = {"Content-Disposition": 'attachment; filename="rotonde.xlsx"'}
    return HttpResponse(template(catalogue, list(catalogue.rights), lang), content_type=XLSX, headers=headers)
