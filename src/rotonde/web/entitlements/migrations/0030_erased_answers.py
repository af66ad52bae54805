"""An answer of which something was erased says so."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("entitlements", "0006_walls_of_steps")]

    operations = [migrations.AddField("outcome", "erased_on", models.DateField(null=True))]
