/** What comes from other services: regions and schools, and which incidents leads have become. */
package org.anyuan.lead.adapter.in.kafka;
