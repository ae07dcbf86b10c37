/** What happens because time passes. */
package org.anyuan.patrol.adapter.in.clock;
