/** Ways by road, from a service that speaks the HTTP API of OSRM. */
package org.anyuan.patrol.adapter.out.osrm;
