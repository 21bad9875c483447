"""The catalogue, judged by an outside validator: the mandatory properties of DCAT-AP 3."""

import json

import pyshacl
import pytest
from rdflib import Graph

from plugins.domain.core.imprint import Imprint
from plugins.domain.opendata.data_folder import open_data
from plugins.domain.site.site import Site
from tests.domain.open_site import IMPRINT, OFFICIAL, empty_site, open_site

# rdflib warns of itself when it reads JSON-LD.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <urn:shapes:> .

:Catalog a sh:NodeShape ; sh:targetClass dcat:Catalog ;
  sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:nodeKind sh:Literal ] ;
  sh:property [ sh:path dct:description ; sh:minCount 1 ; sh:nodeKind sh:Literal ] ;
  sh:property [ sh:path dct:publisher ; sh:minCount 1 ; sh:maxCount 1 ; sh:class foaf:Agent ] ;
  sh:property [ sh:path dct:issued ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:date ] ;
  sh:property [ sh:path dcat:dataset ; sh:minCount 1 ; sh:class dcat:Dataset ] .

:Dataset a sh:NodeShape ; sh:targetClass dcat:Dataset ;
  sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:nodeKind sh:Literal ] ;
  sh:property [ sh:path dct:description ; sh:minCount 1 ; sh:nodeKind sh:Literal ] ;
  sh:property [ sh:path dct:issued ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:date ] ;
  sh:property [ sh:path dct:accrualPeriodicity ; sh:minCount 1 ; sh:maxCount 1 ;
    sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dct:conformsTo ; sh:minCount 1 ; sh:class dct:Standard ] ;
  sh:property [ sh:path dcat:contactPoint ; sh:class vcard:Kind ] ;
  sh:property [ sh:path dct:spatial ; sh:class dct:Location ] ;
  sh:property [ sh:path dcat:distribution ; sh:minCount 1 ; sh:class dcat:Distribution ] .

:Distribution a sh:NodeShape ; sh:targetClass dcat:Distribution ;
  sh:property [ sh:path dcat:accessURL ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dct:license ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dcat:byteSize ; sh:maxCount 1 ; sh:datatype xsd:nonNegativeInteger ] .

:Agent a sh:NodeShape ; sh:targetClass foaf:Agent ;
  sh:property [ sh:path foaf:name ; sh:minCount 1 ; sh:nodeKind sh:Literal ] .
"""
_DCAT = "http://www.w3.org/ns/dcat#"


def judged(catalogue: bytes) -> tuple[bool, str]:
    graph = Graph().parse(data=catalogue, format="json-ld")
    shapes = Graph().parse(data=SHAPES, format="turtle")
    conforms, _graph, text = pyshacl.validate(graph, shacl_graph=shapes)
    return conforms, text


@pytest.mark.parametrize(
    ("site", "imprint"),
    [(open_site(), IMPRINT), (open_site(), OFFICIAL), (empty_site(), IMPRINT)],
    ids=["unofficial", "official", "empty"],
)
def test_the_catalogue_holds_what_dcat_ap_asks(site: Site, imprint: Imprint) -> None:
    conforms, text = judged(open_data(site, imprint).catalogue.content)
    assert conforms, text


@pytest.mark.parametrize("lacking", ["dct:title", "dct:issued", "dcat:accessURL", "foaf:name"])
def test_a_catalogue_that_lacks_one_is_refused(lacking: str) -> None:
    whole = open_data(open_site(), OFFICIAL).catalogue.content.decode()
    broken = whole.replace(f'"{lacking}"', '"rdfs:label"')
    assert json.loads(broken)
    assert not judged(broken.encode())[0]


def test_a_contact_is_given_where_there_is_one() -> None:
    graph = Graph().parse(data=open_data(open_site(), OFFICIAL).catalogue.content, format="json-ld")
    contacts = list(graph.query(f"SELECT ?c WHERE {{ ?d <{_DCAT}contactPoint> ?c }}"))
    assert contacts
