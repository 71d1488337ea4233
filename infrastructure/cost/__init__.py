"""What running all this costs a month, and why: `hsf cost`.

    prices.csv        what AWS asks for a unit, each with where that was read and when
    assumptions.csv   what nobody has measured yet: how much people will use it
    measured.json     what a year of casework writes, counted by `python -m infrastructure.cost.measuring`
    ../bench/         what a form and a page take
    ../templates/     what costs by merely being there

Quantities (`usage.py`) times prices are a bill (`bill.py`); bills of many sizes are the growth (`growth.py`).
"""
