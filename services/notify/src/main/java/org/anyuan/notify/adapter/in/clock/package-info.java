/** What happens because time passes. */
package org.anyuan.notify.adapter.in.clock;
