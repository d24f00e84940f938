# The checklist for the way into a partnership, as every programme can have it.

partnership-title = Step by step into a partnership
partnership-purpose = What should be thought through before and while you enter a partnership. Leave out what does not matter to you, and write what came of each step.

partnership-phase-1 = Look around
partnership-phase-2 = Know each other
partnership-phase-3 = Agree
partnership-phase-4 = Bring it to life

partnership-1 = What can we reach together that we cannot reach alone?
partnership-1-hint = One sentence, tied to your own strategy. If you cannot write it, wait with the rest.
partnership-2 = Environment scan: who and what around us affects the idea?
partnership-2-hint = Users, others who do the same, trends, decisions on their way. Who wins by it, and who may be against?
partnership-3 = Public or private partner: what does it change?
partnership-3-hint = Purpose, pace, money and openness differ. Ask early about rules on procurement and state aid.
partnership-4 = Complexity: how many parties, levels and rules are in play?
partnership-4-hint = Count those who can say no. Can you begin with fewer?
partnership-5 = Young people as partners: what do they decide themselves?
partnership-5-hint = Real influence, short distances from idea to action, and something they can use afterwards. Meet where and when they are free.
partnership-6 = Volunteers as partners: what can we ask for, and what do they get?
partnership-6-hint = Nobody can be ordered to take part. Agree on frame, contact person, expenses and insurance, and on how to say stop.
partnership-7 = Culture across sectors: how do they work on the other side?
partnership-7-hint = Visit each other. The same word may mean different things, and decisions take different ways.
partnership-8 = Roles: who contributes what, who decides what?
partnership-8-hint = Put names on it: who leads, who stands in, who keeps the overview.
partnership-9 = Contract: what have we agreed?
partnership-9-hint = Purpose, contributions, money, rights, time, what happens if somebody leaves, and how it ends. Two pages will do.
partnership-10 = Do those at home stand behind it?
partnership-10-hint = Management, colleagues and union representatives have said yes before anything is signed.
partnership-11 = Marketing: who is to know, inside and outside?
partnership-11-hint = One story that both can tell. Agree on names, logos and who speaks.
partnership-12 = Follow up: when do we look, and what tells us that it is worth it?
partnership-12-hint = Fix the dates now. Decide whether it is to go on, be changed or end well.
