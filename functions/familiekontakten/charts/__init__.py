"""Charts as SVG: small, without scripts or inline styles, readable at 320 px, on paper and by a screen reader.

    bars(key, title, [Bar("Barnevern", 20), Bar("PPT", FEWER)], Unit.PERCENT) -> Chart(svg, table)

Every chart is drawn together with its table, so that no number is only a shape. `charts/macros.html.j2` shows both.
"""
