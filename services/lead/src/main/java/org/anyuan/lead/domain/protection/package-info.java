/**
 * What names or points at a person, child or adult, accused or harmed. It is never printed, and
 * opens only to who holds a clearance for the very lead that it belongs to.
 */
package org.anyuan.lead.domain.protection;
