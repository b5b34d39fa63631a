/**
 * Short names for the vocabularies of Office Open XML, transitional and strict, so that readers see
 * the same element names whatever prefixes a program chose to write.
 */
const OPEN_XML = 'http://schemas.openxmlformats.org'
const STRICT = 'http://purl.oclc.org/ooxml'

export const canonicalPrefixes: ReadonlyMap<string, string> = new Map([
  ['', ''],
  [`${OPEN_XML}/wordprocessingml/2006/main`, 'w:'],
  [`${STRICT}/wordprocessingml/main`, 'w:'],
  [`${OPEN_XML}/spreadsheetml/2006/main`, 'x:'],
  [`${STRICT}/spreadsheetml/main`, 'x:'],
  [`${OPEN_XML}/officeDocument/2006/relationships`, 'r:'],
  [`${STRICT}/officeDocument/relationships`, 'r:'],
  [`${OPEN_XML}/package/2006/relationships`, 'rel:'],
  [`${OPEN_XML}/markup-compatibility/2006`, 'mc:'],
  [`${OPEN_XML}/officeDocument/2006/math`, 'm:'],
  [`${STRICT}/officeDocument/math`, 'm:'],
  [`${OPEN_XML}/drawingml/2006/picture`, 'pic:'],
  [`${STRICT}/drawingml/picture`, 'pic:'],
  [`${OPEN_XML}/drawingml/2006/diagram`, 'dgm:'],
  [`${STRICT}/drawingml/diagram`, 'dgm:'],
  [`${OPEN_XML}/drawingml/2006/chart`, 'c:'],
  [`${STRICT}/drawingml/chart`, 'c:'],
  [`${OPEN_XML}/officeDocument/2006/extended-properties`, 'ap:'],
  [`${STRICT}/officeDocument/extendedProperties`, 'ap:'],
  ['http://www.w3.org/XML/1998/namespace', 'xml:'],
])
