/** What comes with the service itself. */
package org.anyuan.notify.adapter.out.resource;
