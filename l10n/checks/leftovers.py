"""Words of English that are none of Spanish or of Serbian in Latin letters.

Loans that a translator may mean are not among them, nor what either language spells alike:
`once`, `more`, `car`.
"""

from __future__ import annotations

from l10n.languages import Language

_WORDS = """
about above according accused across adding after again against agency agreement ahead aircraft
airline airport allegations allies allow allowed almost along already although always among amount
announced another answer anyone anything appeal area army around arrest arrested asked attack
attacked attacks authorities available aware away back because become been before began behind
being believe believed below better between bill billion black board bodies bomb border both bridge
britain british brought budget build building built business buy called calls came campaign cannot
care carried ceasefire challenge chance change changed charge charged charges children church
citizens city claim claimed claims clear close closed coach coming committee community companies
company concerned concerns continue could council countries country county couple court created
crime criminal crowd currently customers daily damage data dead deal death decided decision defence
defense demand despite did died different does doing done down drive dropped during each earlier
early earth easy economy effort eight either elected election elections else emergency employees
energy enforcement enough evening event events ever every everyone everything evidence expected
experts explained eyes facing failed fall families family fans father fear few field fight fighters
fighting film find fine fire first five flight floor following food forced foreign former forward
found four friday friends from full funding future game gave getting girl girls give given gives
giving goal goals goes going gone got government great ground group groups growing growth guilty
gun had half hand happen happened hard have having head health hear heard hearing heart heavy held
help helped her high higher himself history hold holding home hope hours house houses housing how
however huge human hundred hundreds hurt husband immediately impact improve including increase
increased independent inside instead interest interview into investigation issue issues its jail
job jobs join judge july june just keep killed killing kind knew know known lack land large largest
last late later launched law lawmakers lawyer lawyers lead leader leaders leading least leave left
legal less letter level life light likely line little live lives living local long longer look
looking lost love low lower main major make makes making many march market marriage matter may
mayor meanwhile measures media meeting meetings member members message might military million
millions minister ministry minutes missing money month months morning mother move moved movement
much must named national near nearly need needed needs never next night north nothing november now
number nurse october off offered office officer officers official officials often oil old online
only opened opening opinion opposition order other others our outside over own owner page paid
parents parliament part parties party passed past peace people percent perhaps person phone place
plane planned planning plans play played player players please police policy political politics
polls poor position possible power powers press pressure previous price prices prime prison private
probably problem process program project proposed protect protest protests provide public published
push put quarter question questions quickly race rather reached reaction read ready reason received
recent recently record referendum reform refugees region related released remain reported reporters
reports rescue research residents response responsible result results return returned review rights
rising risk road role rules running said same saturday say saying says school schools season seat
second secretary security see seen senate send sent september series serious service services seven
several shall share shares she shooting short shot should show showed side since single six size
small social soldiers some someone something soon sought source south speak spending spent
spokesman spokesperson spokeswoman stage stand start started state statement states station stay
step still stop story street strike strong student students such suggested summer sunday support
supporters sure system take taken taking talk talks tax taxes team teams tell term test than that
the their them themselves then there these they thing things think third this those though thought
thousands threat three through thursday time times today together told tomorrow too took top tour
town trade train treatment trial tried trip troops trouble trying tuesday turn turned twenty two
under understand unions united university until upon used using very victim victims victory view
violence visit voice vote voted voters voting wait walk want wanted war warned warning was watch
water weapons weather wednesday week weekend weeks well went were west what when where whether
which while white who whole whom whose why wife will win window winner winter with within without
witness witnesses woman women won word words work worked workers working world worse worst would
write writing written wrong wrote year years yesterday yet you young your
"""
_SPELT_ALIKE = {
    "es": """
        area black board chance coming country criminal data done fans film fine gun holding house
        human impact late lead legal line live local main major mayor media ministry named nurse
        online opinion page parliament part party past person phone place plane play player poor
        possible power press program project provide race read ready reason record referendum
        region review second senate series share show single social stage stand start state stop
        story street take tax team tell test third time times top tour trade trip unions
        university vote water weekend white win word world
        """,
    "sr": """
        area black board care community country data event fans film fine gave give gone gun have
        holding house human kind late lead legal line live local lost love media member minister
        mother move named national near need number off oil old online opinion order over own page
        part party past people person plane play police poor press price prime problem program
        project protest public push put race reason record referendum reform region review same
        second sent share show side single six social some stand start state step stop story
        street student tax team term test time times top tour trade trip visit vote water weekend
        white win world
        """,
}


_IN_CYRILLIC = """
after and been from have into said than that the their they this was were when where which while
will with would
"""
"""Names in Latin letters go through Cyrillic text as they are: only what is in none is told."""


def english_only(language: Language) -> frozenset[str]:
    """Return English words in small letters that are left over wherever they stand alone."""
    if language.script == "Cyrl":
        return frozenset(_IN_CYRILLIC.split())
    alike = _SPELT_ALIKE.get(language.code)
    return frozenset() if alike is None else frozenset(_WORDS.split()).difference(alike.split())
