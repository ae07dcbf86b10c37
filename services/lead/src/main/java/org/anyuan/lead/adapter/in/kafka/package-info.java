/** What comes from other services: regions and schools. */
package org.anyuan.lead.adapter.in.kafka;
