/**
 * What leads can be found by: the terms of a fixed vocabulary, of things, places and acts. There is
 * none for a person, so none is found by a name.
 */
package org.anyuan.lead.domain.search;
