-- Why a unit of all was proposed: what the dispatcher decides by.
alter table dispatches add column reasons text not null default '[]';
