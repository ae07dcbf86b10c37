/** Attachments in a folder. */
package org.anyuan.lead.adapter.out.files;
