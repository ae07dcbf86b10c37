/** Keys that lie beside the service, and never in its database. */
package org.anyuan.patrol.adapter.out.key;
