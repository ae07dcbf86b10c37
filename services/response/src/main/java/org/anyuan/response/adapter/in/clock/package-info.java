/** What happens because time passes. */
package org.anyuan.response.adapter.in.clock;
