/** Names of things in linked data. */

/** Of a document, an entity, a fact of a record. Not to be looked up: onrecord runs on the user's machine, and no address is its own. */
export const iri = (id: string): string => `urn:onrecord:${encodeURIComponent(id)}`;
