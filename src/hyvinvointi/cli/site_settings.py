"""Settings of a site are looked at before anything is judged: a wrong one stops every publication."""

from pathlib import Path

from hyvinvointi.workspace import Config


def require_site_settings(root: Path, config: Config) -> None:
    """Raise `WorkError` where the settings of the site would stop every publication."""
    if config.site:
        from hyvinvointi.render.site import theme
        from hyvinvointi.render.site.attachments import publisher

        theme.parse(config.site, publisher(root))
