/**
 * What people and services do with incidents, and the ports that this needs. Incidents, commands
 * and events are the contracts' own messages here; what an incident <em>is</em>, the domain says.
 */
package org.anyuan.incident.application;
