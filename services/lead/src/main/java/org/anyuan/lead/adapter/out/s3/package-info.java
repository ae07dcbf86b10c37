/** Attachments in a bucket of an S3-compatible store. */
package org.anyuan.lead.adapter.out.s3;
