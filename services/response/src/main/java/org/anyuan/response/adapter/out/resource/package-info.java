/** What comes with the service as files. */
package org.anyuan.response.adapter.out.resource;
