-- What a command answered is for who sent it; nobody else reads it, whatever a handler asks for.
alter table commands enable row level security;
create policy commands_own on commands to balian_app using (account is not distinct from me_account()) with check (account is not distinct from me_account());
