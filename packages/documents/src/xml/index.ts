export { type Attributes, readXml, type XmlHandler } from './read-xml.ts'
export { type Relationship, readRelationships, relationshipsOf } from './relationships.ts'
